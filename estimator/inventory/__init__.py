"""Inventories: lists of machines, as spreadsheets, services and plans write them, each row answered or refused."""
