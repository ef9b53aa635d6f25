package io.rowan.dialects.mariadb;

import io.rowan.dialect.TypeNames;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.util.EnumSet;

/**
 * What columns are called and how values go in and out.
 *
 * <p>Points on the time line are {@code datetime} in UTC: {@code timestamp} ends in 2038. 32-bit numbers with fractions are
 * kept with 64 bits, since {@code float} equals no number that is written with a point and is shown with six digits. A
 * varchar of more than 16,383 characters would not fit into a row. Times go in as text, since a driver that takes the server
 * for its fork's old version leaves their fractions out.
 */
final class MariaDbTypes {
    private static final TypeRegistry BASE = TypeRegistry.standard()
            .with(SubstituteTypes.dateTimeBoundAsText())
            .with(SubstituteTypes.timeBoundAsText())
            .with(SubstituteTypes.offsetTimeAsText())
            .withMoments(SubstituteTypes.instantAsUtc(SubstituteTypes.dateTimeBoundAsText()));
    static final TypeRegistry WITH_UUID = BASE.with(SubstituteTypes.uuidAsText());
    static final TypeRegistry WITHOUT_UUID = BASE.with(SubstituteTypes.uuidAsBytes());

    private static final TypeNames NAMES = TypeNames.standard()
            .with(Storage.TINYINT, "tinyint")
            .with(Storage.REAL, "double")
            .with(Storage.DOUBLE, "double")
            .with(Storage.TEXT, "longtext")
            .with(Storage.BLOB, "longblob")
            .with(Storage.TIMESTAMP, "datetime({fraction})")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "datetime({fraction})")
            .with(Storage.TIME_WITH_TIME_ZONE, "varchar(21)")
            .withLongest(Storage.CHAR, 255, "longtext")
            .withLongest(Storage.VARCHAR, 16_383, "longtext")
            .withLongest(Storage.VARBINARY, 65_000, "longblob")
            .withoutCasts(EnumSet.complementOf(
                    EnumSet.of(Storage.DATE, Storage.TIME, Storage.TIMESTAMP, Storage.TIMESTAMP_WITH_TIME_ZONE)));

    private MariaDbTypes() {}

    static TypeNames names(boolean uuid) {
        return uuid ? NAMES : NAMES.with(Storage.UUID, "binary(16)");
    }
}
