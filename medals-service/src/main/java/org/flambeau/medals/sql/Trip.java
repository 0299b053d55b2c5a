package org.flambeau.medals.sql;

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
import org.flambeau.medals.sql.Statements.RowReader;

/**
 * Several questions that go to the database together and are answered together, in the running transaction: what is asked
 * one after the other costs a trip each. None may need the answer of another.
 */
public final class Trip {

    private final DataSource database;
    private final List<Asked<?>> questions = new ArrayList<>();
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
        if (made) throw new IllegalStateException("the trip has been made: " + question);
        Asked<T> asked = new Asked<>(question, reader, values);
        questions.add(asked);
        return asked::rows;
    }

    /** Asks the questions and takes the answers. */
    public void make() {
        made = true;
        if (questions.isEmpty()) return;
        String all = questions.stream().map(asked -> asked.question).collect(Collectors.joining(";\n"));
        Object[] values =
                questions.stream().flatMap(asked -> Arrays.stream(asked.values)).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(all)) {
            Statements.bind(statement, values);
            statement.execute();
            for (Asked<?> asked : questions) {
                try (ResultSet rows = statement.getResultSet()) {
                    asked.read(rows);
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer: " + all, e);
        }
    }

    private static final class Asked<T> {

        private final String question;
        private final RowReader<T> reader;
        private final Object[] values;
        private List<T> found;

        Asked(String question, RowReader<T> reader, Object[] values) {
            this.question = question;
            this.reader = reader;
            this.values = values;
        }

        void read(ResultSet rows) throws SQLException {
            found = Statements.read(rows, reader);
        }

        List<T> rows() {
            if (found == null) throw new IllegalStateException("the trip has not been made: " + question);
            return found;
        }
    }
}
