package org.flambeau.ceremony.sheet;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.flambeau.http.Refusal;

/** What comes with a sheet besides its cells. */
public class SheetWish {

    @HeaderParam(HttpHeaders.IF_MATCH)
    String ifMatch;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    String ifNoneMatch;

    @QueryParam("dryRun")
    @DefaultValue("false")
    String dryRun;

    @QueryParam("remove")
    @DefaultValue("false")
    String remove;

    MoveSheet.Wish checked() {
        return new MoveSheet.Wish(flag("remove", remove), flag("dryRun", dryRun));
    }

    private static boolean flag(String name, String value) {
        if (value.equals("true") || value.equals("false")) return value.equals("true");
        throw Refusal.malformed(name, value, "expected true or false");
    }
}
