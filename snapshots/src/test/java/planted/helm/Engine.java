package planted.helm;

/** Known by others than the command line. */
public class Engine {}
