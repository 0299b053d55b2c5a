package org.flambeau.cli.suite;

import java.io.IOException;

/**
 * A part that should never end by itself.
 *
 * @param ending returns when its process has ended
 * @param restarting starts it and returns when it is ready; what does not get ready is ended again
 */
record Watched(String name, Ending ending, Restarting restarting) {

    interface Ending {
        void await() throws InterruptedException;
    }

    interface Restarting {
        void run() throws IOException;
    }
}
