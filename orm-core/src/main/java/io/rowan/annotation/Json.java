package io.rowan.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute is kept as a JSON document: a {@code Map<String, Object>}, a list, a record or any class that Jackson
 * writes and reads. A {@code String} is the document's own text. The column is of the database's type for JSON, or of text
 * where it has none.
 *
 * <p>Needs Jackson on the class path, 3 or 2, unless the attribute is a {@code String}. Null is SQL null; JSON's own null is
 * read as what the class has for it, mostly null too. A change inside the value is found by comparison at the flush. Queries
 * look inside by {@code Product_.metadata.path("color").asText()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Json {}
