// Filled in by the owner of the room.
