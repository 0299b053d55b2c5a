package org.flambeau.medals.history;

/** What follows from the medals of earlier Games. */
public interface HistoryUse {

    /** They were replaced, in this transaction and under the lock of the Games. */
    void historyChanged(String games);
}
