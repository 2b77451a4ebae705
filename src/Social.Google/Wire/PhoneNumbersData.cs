namespace Social.Google;

/// <summary>The phone numbers of a location.</summary>
internal sealed class PhoneNumbersData
{
    public string? PrimaryPhone { get; set; }

    public List<string>? AdditionalPhones { get; set; }
}
