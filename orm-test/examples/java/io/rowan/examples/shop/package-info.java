/**
 * A small shop: the program to read first. Four entities, {@link io.rowan.examples.shop.ShopService} with what the shop
 * does, and {@link io.rowan.examples.shop.ShopMain} that does it once and shows every statement.
 */
@NullMarked
package io.rowan.examples.shop;

import org.jspecify.annotations.NullMarked;
