package org.flambeau.medals.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.flambeau.medals.pulse.Stamp;
import org.flambeau.medals.register.CsvFile;

/** Writes a medal table in the forms in which it can be asked for, each with a strong tag of its own. */
@ApplicationScoped
class TableForms {

    private final ObjectMapper json;

    TableForms(ObjectMapper json) {
        this.json = json;
    }

    Answer write(ReadTable.Reading reading, TableQuestion question, Form form) {
        String tag = tag(reading.stamp()) + question.tag();
        return switch (form) {
            case JSON -> answer(reading, tag, MediaType.APPLICATION_JSON, json(reading.table()));
            case CSV -> answer(reading, tag + "-csv", CsvFile.UTF_8, TableCsv.of(reading.table()));
        };
    }

    /** Names come from one register and the number of events from another, so the tag has their versions too. */
    private static String tag(Stamp stamp) {
        return stamp.table() + "." + stamp.organisations() + "." + stamp.events();
    }

    private String json(TableView table) {
        try {
            return json.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table of " + table.games() + " cannot be written", e);
        }
    }

    private static Answer answer(ReadTable.Reading reading, String tag, String mediaType, String body) {
        return new Answer(reading.stamp(), tag, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** In which form the table is wanted. */
    enum Form {
        JSON,
        CSV
    }
}
