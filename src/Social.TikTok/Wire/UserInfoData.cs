namespace Social.TikTok;

internal sealed class UserInfoData
{
    public UserData? User { get; set; }
}
