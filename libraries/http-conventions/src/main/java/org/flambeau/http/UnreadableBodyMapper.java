package org.flambeau.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A body that is not the JSON that was expected: 400 that names the field, the value and the place. */
@Provider
@Priority(1)
public class UnreadableBodyMapper implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException exception) {
        String field = exception instanceof JsonMappingException mapping ? path(mapping.getPath()) : "body";
        Object value = exception instanceof InvalidFormatException format ? format.getValue() : null;
        String where = exception.getLocation() == null
                ? ""
                : " (line " + exception.getLocation().getLineNr() + ", column "
                        + exception.getLocation().getColumnNr() + ")";
        return Refusal.malformed(field, value, firstLine(exception.getOriginalMessage()) + where)
                .toResponse();
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("not readable");
        return line.replaceAll("`?(?:[a-z]+\\.)+([A-Z]\\w*)(?:[.$]\\w+)*`?", "$1");
    }
}
