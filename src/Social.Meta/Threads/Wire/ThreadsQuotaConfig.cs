namespace Social.Meta;

/// <summary>How much a profile may do.</summary>
internal sealed class ThreadsQuotaConfig
{
    public int? QuotaTotal { get; set; }
}
