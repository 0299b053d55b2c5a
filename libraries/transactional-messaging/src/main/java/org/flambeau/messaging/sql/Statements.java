package org.flambeau.messaging.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Statements as they are, in the running transaction: for what every podium and every notification asks and writes. A list of codes is
 * one value of them ({@code = any(?)}), so that the text stays the same and is understood once, by the driver and by the
 * database. What entities were given is there when it has been flushed.
 */
@ApplicationScoped
public class Statements {

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** Reads the row that a result stands at. */
    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows of a question.
     *
     * @param values texts, numbers, instants, days, bytes, and collections of texts, which are arrays
     */
    public <T> List<T> list(String question, RowReader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer: " + question, e);
        }
    }

    /** For questions that are asked, and changes that are made, together. */
    public Trip trip() {
        return new Trip(database);
    }

    static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) found.add(reader.read(rows));
        return found;
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 1; index <= values.length; index++) {
            Object value = values[index - 1];
            if (value instanceof Collection<?> texts)
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts.toArray()));
            else if (value instanceof Instant instant) statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            else statement.setObject(index, value);
        }
    }
}
