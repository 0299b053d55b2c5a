package org.flambeau.medals.register;

import java.util.List;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/**
 * A list of a Games that is read and replaced as a whole and has one version: its organisations, its events, the
 * medals of earlier Games.
 */
public interface Register<T> {

    /** Name in addresses and in the table of versions. */
    String name();

    /** How many items it takes at most. */
    int limit();

    /** What must hold for each item, no rule relying on another; the violation's field is relative to the item. */
    List<Rule<T>> rules();

    /** What no two items may share. */
    Object identity(T item);

    /** The field that is named when two share it. */
    default String identityField() {
        return "code";
    }

    /** The items of a Games in the order they were given. */
    List<T> read(String games);

    /** Puts these items in place of the present ones. */
    void replace(String games, List<T> items);

    /** What follows when the items were replaced and the version is raised; in the same transaction. */
    default void replaced(String games) {}

    /** Why the present items cannot give way to these, if so; the value of each is the identity of the item at fault. */
    default List<Violation> conflicts(String games, List<T> before, List<T> after) {
        return List.of();
    }
}
