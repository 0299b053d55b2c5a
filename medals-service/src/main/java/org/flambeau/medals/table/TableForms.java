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

    private static final String XML_UTF_8 = MediaType.APPLICATION_XML + ";charset=UTF-8";

    private final ReadTable readTable;
    private final ReadStandings readStandings;
    private final ObjectMapper json;

    TableForms(ReadTable readTable, ReadStandings readStandings, ObjectMapper json) {
        this.readTable = readTable;
        this.readStandings = readStandings;
        this.json = json;
    }

    /** Reads the table and writes it; errors as of {@link ReadTable#read}. */
    Answer answer(String games, TableQuestion question, Form form) {
        if (form == Form.XML) return xml(games, question);
        ReadTable.Reading reading = readTable.read(games, question);
        String tag = tag(reading.stamp()) + question.tag();
        return form == Form.CSV
                ? answer(reading, tag + "-csv", CsvFile.UTF_8, TableCsv.of(reading.table()))
                : answer(reading, tag, MediaType.APPLICATION_JSON, json(reading.table()));
    }

    /** Its header tells the purpose of the Games and its times stand in the zone of the Games. */
    private Answer xml(String games, TableQuestion question) {
        ReadStandings.Document document = readStandings.read(games, question);
        Stamp stamp = document.reading().stamp();
        String tag = tag(stamp) + "." + stamp.games() + question.tag() + "-xml";
        return answer(document.reading(), tag, XML_UTF_8, document.text());
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
        CSV,
        XML
    }
}
