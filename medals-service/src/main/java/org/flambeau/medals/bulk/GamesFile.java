package org.flambeau.medals.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.http.JsonFault;
import org.flambeau.http.StrictJson;
import org.flambeau.medals.games.GamesFacts;
import org.flambeau.medals.rule.Violation;

/** {@code games.json}: the code of a Games and its facts. */
record GamesFile(
        String code,
        Purpose purpose,
        Map<String, String> names,
        String host,
        String zone,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime dayEndsAt) {

    private static final ObjectMapper MAPPER = strict();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    static String write(String code, GamesFacts facts) {
        try {
            return WRITER.writeValueAsString(new GamesFile(
                            code,
                            facts.purpose(),
                            facts.names(),
                            facts.host(),
                            facts.zone(),
                            facts.firstDay(),
                            facts.lastDay(),
                            facts.dayEndsAt()))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + facts, e);
        }
    }

    /** The facts, null when they cannot be read. */
    static GamesFacts read(String text, String expectedCode, Faults faults) {
        try {
            GamesFile file = MAPPER.readValue(text, GamesFile.class);
            if (file == null) {
                faults.add(Fault.ofFile(FolderFile.GAMES, "expected an object with the facts of the Games"));
                return null;
            }
            if (!expectedCode.equals(file.code()))
                faults.add(fault(
                        text,
                        Violation.againstRule(
                                "code", file.code(), "expected the code of the address, " + expectedCode)));
            return new GamesFacts(
                    file.purpose, file.names, file.host, file.zone, file.firstDay, file.lastDay, file.dayEndsAt);
        } catch (JsonProcessingException e) {
            JsonFault fault = JsonFault.of(e);
            String value = fault.value() == null ? null : fault.value().toString();
            faults.add(new Fault(FolderFile.GAMES, fault.line(), fault.field(), value, fault.detail()));
            return null;
        }
    }

    /** A violation of the facts, at the line on which its field begins. */
    static Fault fault(String text, Violation violation) {
        String field = violation.field().split("\\.")[0];
        int at = text.indexOf("\"" + field + "\"");
        Integer row = at < 0
                ? null
                : 1
                        + (int) text.substring(0, at)
                                .chars()
                                .filter(each -> each == '\n')
                                .count();
        String value = violation.value() == null ? null : violation.value().toString();
        return new Fault(FolderFile.GAMES, row, violation.field(), value, violation.detail());
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = EventJson.mapper()
                .copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        new StrictJson().customize(mapper);
        return mapper;
    }
}
