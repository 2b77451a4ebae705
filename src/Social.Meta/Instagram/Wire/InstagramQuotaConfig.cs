namespace Social.Meta;

/// <summary>How much an account may publish, and in how many seconds.</summary>
internal sealed class InstagramQuotaConfig
{
    public int? QuotaTotal { get; set; }

    public long? QuotaDuration { get; set; }
}
