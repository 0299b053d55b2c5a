package org.flambeau.cli.suite;

/** What a start against somebody else's server is told by environment. */
final class Environment {

    private Environment() {}

    /** Password of a service's user at a server that somebody operates. */
    static String password(String database) {
        String variable = database.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD";
        String password = System.getenv(variable);
        if (password == null)
            throw new Failure(
                    "--database needs the password of the user " + database + " in the environment: set " + variable);
        return password;
    }
}
