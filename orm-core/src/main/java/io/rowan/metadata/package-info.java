/**
 * Reads the annotations of entity classes, names tables and columns, checks everything and builds the mappings.
 *
 * <p>Called once by the root when a factory is built; produces {@link io.rowan.mapping.EntityMappings} with their
 * {@link io.rowan.schema.Schema}, which everything else uses. Nothing of this package lives on after that: drafts
 * are thrown away. The only place that reflects on annotations. All mistakes of all classes are reported together.
 *
 * <p>The way through it: {@link io.rowan.metadata.MetadataReader} lets {@code EntityReader} draft each class alone,
 * then {@code ToOneLinker} and {@code ToManyLinker} resolve what refers to other classes, {@code TableReader} adds
 * keys and indexes, {@code LazyChecks} looks for what a lazy instance cannot do, and {@code MappingAssembler} makes
 * the immutable result.
 */
@NullMarked
package io.rowan.metadata;

import org.jspecify.annotations.NullMarked;
