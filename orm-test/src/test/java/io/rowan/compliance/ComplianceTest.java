package io.rowan.compliance;

import io.rowan.test.compliance.DialectCompliance;

/** Each dialect of Rowan on its database. */
class ComplianceTest extends DialectCompliance {}
