package io.rowan.unitofwork;

import io.rowan.test.RowanTest;

/** Deletes that the database passes on, because the mapping says so. */
@RowanTest(entities = {Album.class, Picture.class, Mark.class, Label.class})
class OnDeleteTest extends DatabaseDeletes {}
