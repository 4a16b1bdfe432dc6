package planted.examples;

/** Known by somebody. */
public class Example {}
