package org.flambeau.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that did not announce its length (chunked) once it is longer than the limit of {@link BodyLimit}. */
@Provider
@Priority(1)
public class LimitedBody implements ReaderInterceptor {

    private final BodyLimit limit;

    @Context
    UriInfo address;

    LimitedBody(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream(), limit.at(address.getPath())));
        return context.proceed();
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long read;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) count(1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) count(count);
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > limit)
                throw Refusal.of(
                        413, BodyLimit.TITLE, "body", "more than " + limit + " bytes", BodyLimit.detail(limit));
        }
    }
}
