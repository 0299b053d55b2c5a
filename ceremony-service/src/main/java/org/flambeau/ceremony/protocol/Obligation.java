package org.flambeau.ceremony.protocol;

/** How strongly an element of protocol, or its place in the order, is asked for. */
public enum Obligation {
    /** The organiser's founding text asks for it: for the Games, the Olympic Charter. */
    CHARTER(ProtocolFinding.Severity.BLOCKS),
    /** The protocol that the organiser agreed on with the host asks for it. */
    PROTOCOL(ProtocolFinding.Severity.BLOCKS),
    /** It is done every time, and no text asks for it. */
    TRADITION(ProtocolFinding.Severity.WARNS);

    private final ProtocolFinding.Severity severity;

    Obligation(ProtocolFinding.Severity severity) {
        this.severity = severity;
    }

    /** Whether a ceremony cannot do without it. */
    public boolean required() {
        return severity == ProtocolFinding.Severity.BLOCKS;
    }

    ProtocolFinding.Severity severity() {
        return severity;
    }
}
