package org.flambeau.http;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A value of the wrong form. The problem library maps this type itself, and the more specific type wins: without this
 * the value would not be told, and {@code [1].category} would be called {@code 1].category}.
 */
@Provider
@Priority(1)
public class UnreadableValueMapper implements ExceptionMapper<InvalidFormatException> {
    @Override
    public Response toResponse(InvalidFormatException exception) {
        return new UnreadableBodyMapper().toResponse(exception);
    }
}
