package org.flambeau.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A copy of every table of a database as it was at one moment, kept beside them, as a backup is. */
final class DatabaseCopy {

    /** Those that others refer to, first. */
    private static final List<String> FIRST = List.of("webhook_endpoint", "feed");

    private final String url;
    private final String user;
    private final String password;
    private final List<String> tables;

    private DatabaseCopy(String url, String user, String password) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        this.tables = tables();
    }

    static DatabaseCopy of(String url, String user, String password) throws SQLException {
        DatabaseCopy copy = new DatabaseCopy(url, user, password);
        copy.run("create schema copy");
        List<String> each = new ArrayList<>(List.of("set transaction isolation level repeatable read"));
        for (String table : copy.tables) each.add("create table copy." + table + " as table public." + table);
        copy.run(each.toArray(String[]::new));
        return copy;
    }

    /** Puts everything back as it was. */
    void restore() throws SQLException {
        List<String> each = new ArrayList<>();
        each.add("truncate " + String.join(", ", tables));
        for (String table : tables)
            each.add("insert into public." + table + " overriding system value table copy." + table);
        run(each.toArray(String[]::new));
    }

    void drop() throws SQLException {
        run("drop schema copy cascade");
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by tablename")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        names.sort(Comparator.comparingInt(name -> -FIRST.indexOf(name)));
        return names;
    }

    /** All of them in one transaction. */
    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) statement.execute(sql);
            }
            connection.commit();
        }
    }
}
