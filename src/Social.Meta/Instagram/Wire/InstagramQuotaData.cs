namespace Social.Meta;

/// <summary>What an account used of its 24 hours.</summary>
internal sealed class InstagramQuotaData
{
    public int QuotaUsage { get; set; }

    public InstagramQuotaConfig? Config { get; set; }
}
