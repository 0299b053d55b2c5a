package org.flambeau.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/**
 * Why a text is not the JSON that was expected.
 *
 * @param field path of what is at fault, null when it is the whole
 * @param value what stands there, null when it cannot be told
 * @param line line of the text, the first being 1; null when it cannot be told
 * @param detail what is wrong and where
 */
public record JsonFault(String field, Object value, Integer line, String detail) {

    /** What the parser found. */
    public static JsonFault of(JsonProcessingException exception) {
        String field = exception instanceof JsonMappingException mapping ? path(mapping.getPath()) : null;
        Integer line =
                exception.getLocation() == null ? null : exception.getLocation().getLineNr();
        String where = line == null
                ? ""
                : " (line " + line + ", column " + exception.getLocation().getColumnNr() + ")";
        return new JsonFault(field, value(exception), line, firstLine(exception.getOriginalMessage()) + where);
    }

    private static Object value(JsonProcessingException exception) {
        if (exception instanceof InvalidFormatException format) return format.getValue();
        return exception instanceof UnrecognizedPropertyException unknown ? unknown.getPropertyName() : null;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("not readable");
        return line.replaceAll("`?(?:[a-z]+\\.)+([A-Z]\\w*)(?:[.$]\\w+)*`?", "$1");
    }
}
