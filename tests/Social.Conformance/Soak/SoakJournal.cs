namespace Social.Conformance;

/// <summary>The journal that a soak publishes on.</summary>
public enum SoakJournal
{
    Memory,
    File,
}
