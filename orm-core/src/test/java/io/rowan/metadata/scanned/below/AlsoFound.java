package io.rowan.metadata.scanned.below;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Found by a scan of the package above. */
@Entity
class AlsoFound {
    @Id
    Long id;
}
