package io.rowan.type;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Turns values into JSON and back. Safe for threads. What cannot be turned is an exception of the library's own. */
interface JsonFormat {
    /** The JSON of a value. */
    String write(Object value) throws Exception;

    /** The value of a declared type; null where the JSON says null and the type has no value for it. */
    @Nullable
    Object read(String json, Type declared) throws Exception;

    /** The JSON as maps, lists, texts, truth values and numbers, fractions as decimals. */
    @Nullable
    Object plain(String json) throws Exception;
}
