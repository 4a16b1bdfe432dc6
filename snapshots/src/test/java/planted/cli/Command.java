package planted.cli;

/** Known by those before it. */
public class Command {}
