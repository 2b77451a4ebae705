namespace Social.Testing;

/// <summary>The daily quotas of the Research API, which begin anew at midnight UTC.</summary>
internal static class TikTokResearchQuota
{
    public static void TakeRequest(TikTokEmulator emulator, EmulatedTikTokApp app)
    {
        if (!emulator.Limits.TakeDaily("research requests", app, 1, emulator.Options.ResearchRequestsPerDay)) throw TikTokProblems.RateLimitExceeded();
    }

    public static void TakeRecords(TikTokEmulator emulator, EmulatedTikTokApp app, int count)
    {
        if (!emulator.Limits.TakeDaily("research records", app, count, emulator.Options.ResearchRecordsPerDay)) throw TikTokProblems.RateLimitExceeded();
    }
}
