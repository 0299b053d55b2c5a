package org.flambeau.messaging.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flambeau.messaging.sql.Statements.RowReader;

/**
 * Several questions and changes that go to the database together, in this order, and are answered together, in the running
 * transaction: one after the other they would cost a trip each. None may need the answer of another.
 */
public final class Trip {

    /** A prepared statement takes 65,535 values, and a part has fewer than a hundred. */
    private static final int MOST = 500;

    private final DataSource database;
    private final List<Part> parts = new ArrayList<>();
    private boolean made;

    Trip(DataSource database) {
        this.database = database;
    }

    /**
     * One question more.
     *
     * @param values as {@link Statements#list} takes them
     * @return its rows, when the trip has been made
     */
    public <T> Supplier<List<T>> ask(String question, RowReader<T> reader, Object... values) {
        Asked<T> asked = new Asked<>(question, reader);
        add(new Part(question, values, asked));
        return asked::rows;
    }

    /** One change more, once for each of the rows of values. */
    public void change(String change, List<Object[]> rows) {
        rows.forEach(values -> add(new Part(change, values, null)));
    }

    /** One change more. */
    public void change(String change, Object... values) {
        add(new Part(change, values, null));
    }

    /** Asks the questions, makes the changes and takes the answers. Very many are several trips. */
    public void make() {
        made = true;
        for (int from = 0; from < parts.size(); from += MOST)
            make(parts.subList(from, Math.min(parts.size(), from + MOST)));
    }

    private void make(List<Part> some) {
        String all = some.stream().map(Part::text).collect(Collectors.joining(";\n"));
        Object[] values =
                some.stream().flatMap(part -> Arrays.stream(part.values())).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(all)) {
            Statements.bind(statement, values);
            statement.execute();
            for (Part part : some) {
                if (part.asked() != null) part.asked().read(statement);
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer: " + all, e);
        }
    }

    private void add(Part part) {
        if (made) throw new IllegalStateException("the trip has been made: " + part.text());
        parts.add(part);
    }

    /** @param asked null for a change */
    private record Part(String text, Object[] values, Asked<?> asked) {}

    private static final class Asked<T> {

        private final String question;
        private final RowReader<T> reader;
        private List<T> found;

        Asked(String question, RowReader<T> reader) {
            this.question = question;
            this.reader = reader;
        }

        void read(PreparedStatement statement) throws SQLException {
            try (ResultSet rows = statement.getResultSet()) {
                found = Statements.read(rows, reader);
            }
        }

        List<T> rows() {
            if (found == null) throw new IllegalStateException("the trip has not been made: " + question);
            return found;
        }
    }
}
