package org.flambeau.messaging.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the tables. */
final class Rows {

    private Rows() {}

    static List<String> texts(DataSource database, String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    static List<Long> longs(DataSource database, String sql, String parameter) throws SQLException {
        return texts(database, sql, parameter).stream().map(Long::valueOf).toList();
    }
}
