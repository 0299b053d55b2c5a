package org.flambeau.cli.suite;

/** Something did not work that a person can understand and mend: said in one sentence, without a stack trace. */
public class Failure extends RuntimeException {
    public Failure(String sentence) {
        super(sentence);
    }
}
