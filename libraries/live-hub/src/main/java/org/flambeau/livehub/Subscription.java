package org.flambeau.livehub;

/** A subscriber that is in. To be used on the event loop of its connection. */
public interface Subscription<S, C> {

    /** Everything up to this sequence that it wants was written to it. */
    long cursor();

    /**
     * Goes on with another view, in its place and on its connection: an opening frame says from where, then comes what
     * that view wants. Nothing is written twice where {@code start} is {@link Start.After} the cursor.
     */
    void change(View<S, C> view, Start start);
}
