package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * How far the topic of notifications was heard: every notification before these places stands in the store. They are kept
 * in the store itself, so that they go back with it.
 */
@ApplicationScoped
class HeardPlaces {

    private static final String OF_TOPIC = "select partition_no, next_offset from heard_place where topic_id = ?";
    private static final String KEEP = """
            insert into heard_place (partition_no, topic_id, next_offset) values (?, ?, ?)
            on conflict (partition_no) do update set topic_id = excluded.topic_id, next_offset = excluded.next_offset""";

    private final DataSource database;

    HeardPlaces(DataSource database) {
        this.database = database;
    }

    /** The first offset that was not heard, by partition; none of a topic that was made anew since. */
    Map<Integer, Long> of(String topicId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_TOPIC)) {
            select.setString(1, topicId);
            try (ResultSet row = select.executeQuery()) {
                Map<Integer, Long> places = new HashMap<>();
                while (row.next()) places.put(row.getInt(1), row.getLong(2));
                return places;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the places that were heard are not read", e);
        }
    }

    /** Keeps them, in the running transaction: the one that has seen that the store has all that stands before them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String topicId, Map<Integer, Long> places) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            // In one order: two replicas that do the same at once must not wait for each other.
            for (Map.Entry<Integer, Long> place : new TreeMap<>(places).entrySet()) {
                keep.setInt(1, place.getKey());
                keep.setString(2, topicId);
                keep.setLong(3, place.getValue());
                keep.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the places that were heard are not kept", e);
        }
    }
}
