package org.flambeau.livehub;

/** A connection whose peer takes whatever it is given and stays. */
abstract class RoomySink implements Sink {

    @Override
    public void flush() {}

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public void onRoom(Runnable action) {}

    @Override
    public void onClosed(Runnable action) {}

    @Override
    public void end() {}
}
