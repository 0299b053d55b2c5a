package org.flambeau.http;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A misspelt field, for the same reason as {@link UnreadableValueMapper}. */
@Provider
@Priority(1)
public class UnknownFieldMapper implements ExceptionMapper<UnrecognizedPropertyException> {
    @Override
    public Response toResponse(UnrecognizedPropertyException exception) {
        return new UnreadableBodyMapper().toResponse(exception);
    }
}
