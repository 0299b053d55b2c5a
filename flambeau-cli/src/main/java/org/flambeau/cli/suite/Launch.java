package org.flambeau.cli.suite;

/** What whoever starts processes does meanwhile. */
final class Launch {

    private Launch() {}

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
