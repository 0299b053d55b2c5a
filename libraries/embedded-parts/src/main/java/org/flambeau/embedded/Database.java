package org.flambeau.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with a user of the same name that owns it. */
public record Database(String name, String password) {

    /** @throws IllegalArgumentException when the name is not one that needs no quoting */
    public Database {
        if (!name.matches("[a-z_]{1,40}")) throw new IllegalArgumentException("not a name for a database: " + name);
    }

    /** Makes what is not there yet; the user's password becomes this one. */
    void createOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?"))
                statement.execute("create role " + name + " login");
            statement.execute("alter role " + name + " password '" + password.replace("'", "''") + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?"))
                statement.execute("create database " + name + " owner " + name);
            statement.execute("revoke all on database " + name + " from public");
        }
    }

    private boolean exists(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
