package io.rowan.compliance;

import io.rowan.test.compliance.DialectCompliance;

/** Each dialect of Rowan on its database. */
// snippet: suite
class ComplianceTest extends DialectCompliance {}
// end
