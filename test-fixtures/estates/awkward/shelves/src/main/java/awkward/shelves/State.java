package awkward.shelves;

public enum State {
    EMPTY,
    FULL,
    Self
}
