namespace Social.Google;

/// <summary>An object whose presence says it all.</summary>
internal sealed class EmptyData;
