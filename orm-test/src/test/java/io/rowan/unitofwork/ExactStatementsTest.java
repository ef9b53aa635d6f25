package io.rowan.unitofwork;

import io.rowan.test.RowanTest;

/** What a flush sends, to the statement. */
@RowanTest(entities = {Customer.class, Address.class, Parent.class, Child.class, Person.class, Ball.class, Seat.class})
class ExactStatementsTest extends ExactStatements {}
