package org.flambeau.cli.suite;

/** What was asked for is not something that can be done: the sentence says what can be asked for. */
public final class NotUnderstood extends Failure {
    public NotUnderstood(String sentence) {
        super(sentence);
    }
}
