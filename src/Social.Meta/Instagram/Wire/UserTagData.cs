namespace Social.Meta;

/// <summary>Somebody tagged on a medium, as Instagram takes it.</summary>
internal sealed class UserTagData
{
    public string? Username { get; set; }

    public double? X { get; set; }

    public double? Y { get; set; }
}
