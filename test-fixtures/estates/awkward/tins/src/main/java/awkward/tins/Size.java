package awkward.tins;

public enum Size {
    SMALL,
    LARGE
}
