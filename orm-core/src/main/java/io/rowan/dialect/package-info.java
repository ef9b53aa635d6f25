/**
 * What differs between databases: the {@link io.rowan.dialect.Dialect} contract, the base renderers that turn the
 * statement tree into text of SQL:2016, the translation of errors, and the discovery of dialects.
 *
 * <p>A dialect is made once per factory by its {@link io.rowan.dialect.DialectProvider}; {@code jdbc}, {@code ddl},
 * {@code load} and {@code flush} use it. Everything here is immutable and shared by threads, except a
 * {@link io.rowan.dialect.SqlOutput}, which lives as long as one rendering.
 */
@NullMarked
package io.rowan.dialect;

import org.jspecify.annotations.NullMarked;
