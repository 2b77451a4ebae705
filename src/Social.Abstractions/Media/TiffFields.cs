namespace Social;

/// <summary>What the first directory of a TIFF says.</summary>
internal readonly record struct TiffFields(int? Width, int? Height, int Orientation);
