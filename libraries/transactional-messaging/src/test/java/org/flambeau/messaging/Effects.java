package org.flambeau.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A business that does nothing but remember what was done to it, in order. */
@ApplicationScoped
public class Effects {

    private final DataSource database;

    Effects(DataSource database) {
        this.database = database;
    }

    public void happen(String what) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into effect (what) values (?)")) {
            insert.setString(1, what);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> startingWith(String prefix) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select what from effect where what like ? order by id")) {
            select.setString(1, prefix + "%");
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
