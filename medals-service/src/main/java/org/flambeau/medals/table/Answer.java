package org.flambeau.medals.table;

import org.flambeau.medals.pulse.Stamp;

/**
 * An answer in the form in which it goes out.
 *
 * @param stamp the versions that it shows
 * @param tag its strong tag, without the quotes
 */
record Answer(Stamp stamp, String tag, String mediaType, byte[] body) {}
