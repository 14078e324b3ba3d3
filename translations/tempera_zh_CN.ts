<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdaptPanel</name>
    <message numerus="yes">
        <source>%1: %n example(s)</source>
        <translation>
            <numerusform>%1：%n 个示例</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Examples per emotion</source>
        <translation>各情绪的示例数</translation>
    </message>
    <message>
        <source>Learn this patient&apos;s emotions from the labels and redraw the curves</source>
        <translation>根据标注学习该患者的情绪并重绘曲线</translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation>正在适应</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation>放弃适应</translation>
    </message>
    <message>
        <source>Back to the general model; the labels stay</source>
        <translation>恢复通用模型；标注保留</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>留出标注的准确率</translation>
    </message>
    <message>
        <source>Each label in turn is left out of the learning and then guessed: the share guessed rightly, before and after adapting.</source>
        <translation>依次将每个标注排除在学习之外再进行猜测：适应前后猜对的比例。</translation>
    </message>
    <message>
        <source>Too few labels to check what was learned: three labels of two emotions are needed.</source>
        <translation>标注太少，无法检验学习效果：至少需要两种情绪的三个标注。</translation>
    </message>
    <message>
        <source>Adapting made held-out labels worse, so the general model stays in force.</source>
        <translation>适应后留出标注的识别变差，因此仍使用通用模型。</translation>
    </message>
    <message>
        <source>%1 takes the adaptation back.</source>
        <translation>%1 可撤销此次适应。</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>转到第一个</translation>
    </message>
    <message>
        <source>Go to the second</source>
        <translation>转到第二个</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation>请先打开录像。</translation>
    </message>
    <message>
        <source>Label a few moments first: three to five of each emotion serve well.</source>
        <translation>请先标注若干时刻：每种情绪三到五个为宜。</translation>
    </message>
    <message>
        <source>The recording is still being analysed.</source>
        <translation>录像仍在分析中。</translation>
    </message>
    <message>
        <source>Adapting…</source>
        <translation>正在适应…</translation>
    </message>
    <message numerus="yes">
        <source>%1, 95% interval %2–%3, %n label(s)</source>
        <translation>
            <numerusform>%1，95% 区间 %2–%3，%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, 95% interval %3–%4, %n label(s)</source>
        <translation>
            <numerusform>%1 → %2，95% 区间 %3–%4，%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>a label</source>
        <translation>某个标注</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is a single example of %1: what is typical of it cannot be told from one.</source>
        <translation>%1 只有一个示例：仅凭一个无法看出其典型特征。</translation>
    </message>
    <message>
        <source>There are few labels so far; with five or more, of three emotions, the curves become more reliable.</source>
        <translation>目前标注较少；有三种情绪共五个以上标注时，曲线会更可靠。</translation>
    </message>
    <message>
        <source>Two labels look alike but name different emotions: %1, and %2.</source>
        <translation>两个标注表现相似，但情绪不同：%1 与 %2。</translation>
    </message>
    <message>
        <source>More than two thirds of the labels are %1; a few of the others would balance them.</source>
        <translation>三分之二以上的标注为%1；再标注一些其他情绪会更均衡。</translation>
    </message>
    <message>
        <source>Nothing can be learned from %1: there is neither face, voice, words nor body signal.</source>
        <translation>无法从%1学习：该处没有面部、声音、言语或身体信号。</translation>
    </message>
    <message>
        <source>Held-out labels were recognised no better after adapting than before.</source>
        <translation>适应后留出标注的识别并未优于之前。</translation>
    </message>
    <message>
        <source>The labels have changed since: press Adapt to learn from them.</source>
        <translation>标注已有变化：请按“适应”重新学习。</translation>
    </message>
    <message>
        <source>%1 → %2 of %3</source>
        <translation>%1 → %2，共 %3</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>an interval</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Held-out labels of %1 were recognised less well after adapting than before.</source>
        <translation>适应后，留出的“%1”标注识别得不如之前。</translation>
    </message>
</context>
<context>
    <name>AntecedentPlot</name>
    <message>
        <source>Feature %1: value %2, rule centre %3, fulfilled to %4</source>
        <translation>特征 %1：值 %2，规则中心 %3，满足程度 %4</translation>
    </message>
</context>
<context>
    <name>BodyStrip</name>
    <message>
        <source>Heart</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>Heart %1–%2/min</source>
        <translation>心率 %1–%2 次/分</translation>
    </message>
</context>
<context>
    <name>CueStrip</name>
    <message>
        <source>Words</source>
        <translation>言语</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Strongest at the playhead</source>
        <translation>播放位置处最强</translation>
    </message>
    <message>
        <source>%1: not analysed yet</source>
        <translation>%1：尚未分析</translation>
    </message>
    <message>
        <source>%1: no evidence</source>
        <translation>%1：无证据</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>均不符合</translation>
    </message>
    <message>
        <source>%1 %2 (%3–%4)</source>
        <translation>%1 %2（%3–%4）</translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation>模糊度 %1</translation>
    </message>
    <message>
        <source>Emotion curves</source>
        <translation>情绪曲线</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>隶属度</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>模糊度</translation>
    </message>
    <message>
        <source>Show or hide the curve of %1</source>
        <translation>显示或隐藏%1曲线</translation>
    </message>
    <message>
        <source>Curve of %1</source>
        <translation>%1曲线</translation>
    </message>
    <message>
        <source>zoomed out: the highest of every %1 s</source>
        <translation>已缩小：每 %1 秒取最高值</translation>
    </message>
    <message>
        <source>Curves appear here when a recording is open.</source>
        <translation>打开录像后，曲线显示在此处。</translation>
    </message>
    <message>
        <source>There are no curves of this recording yet.</source>
        <translation>该录像尚无曲线。</translation>
    </message>
    <message>
        <source>The recording is being analysed: curves fill in from the left.</source>
        <translation>正在分析录像：曲线将从左侧逐步显示。</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>尚未分析</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>尚未分析</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>无证据</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add label</source>
        <translation>添加标注</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>更改标注</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Add emotion</source>
        <translation>添加情绪</translation>
    </message>
    <message>
        <source>Change emotion</source>
        <translation>更改情绪</translation>
    </message>
    <message>
        <source>Remove emotion</source>
        <translation>移除情绪</translation>
    </message>
    <message>
        <source>Add recording</source>
        <translation>添加录像</translation>
    </message>
    <message>
        <source>Change recording</source>
        <translation>更改录像</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation>放弃适应</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Start from earlier visits</source>
        <translation>从以往就诊出发</translation>
    </message>
    <message>
        <source>Do not start from earlier visits</source>
        <translation>不从以往就诊出发</translation>
    </message>
    <message>
        <source>Forget earlier visits</source>
        <translation>忘记以往就诊</translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>Joy</source>
        <translation>喜悦</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>恐惧</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>轻蔑</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>压力</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The file is not there. Check whether it was moved or renamed.</source>
        <translation>文件不存在。请检查是否已被移动或重命名。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions and the disk.</source>
        <translation>无法读取文件。请检查访问权限和磁盘。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came from.</source>
        <translation>文件为空。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>This is not a video or sound file that can be played. Open a recording such as MP4, MKV, MOV or WAV.</source>
        <translation>这不是可播放的视频或声音文件。请打开 MP4、MKV、MOV 或 WAV 等格式的录像。</translation>
    </message>
    <message>
        <source>The recording is damaged or cut short. Copy it again from where it came from.</source>
        <translation>录像已损坏或不完整。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The recording has no picture.</source>
        <translation>该录像没有画面。</translation>
    </message>
    <message>
        <source>The recording has no sound.</source>
        <translation>该录像没有声音。</translation>
    </message>
    <message>
        <source>No face was found. Use a recording in which the face is at least 48 pixels high and seen from the front.</source>
        <translation>未找到面部。请使用面部正对镜头且高度不少于 48 像素的录像。</translation>
    </message>
    <message>
        <source>There is neither a face, a voice, words nor a body signal to analyse. Add a transcript or body signals from the File menu.</source>
        <translation>没有可供分析的面部、声音、言语或身体信号。请在“文件”菜单中添加文字稿或身体信号。</translation>
    </message>
    <message>
        <source>The transcript cannot be read. Correct that line, or export the transcript again as SRT or VTT.</source>
        <translation>无法读取文字稿。请更正该行，或将文字稿重新导出为 SRT 或 VTT。</translation>
    </message>
    <message>
        <source>The table cannot be read. Correct that column or line.</source>
        <translation>无法读取表格。请更正该列或该行。</translation>
    </message>
    <message>
        <source>The labels cannot be used. Correct them and try again.</source>
        <translation>标注无法使用。请更正后重试。</translation>
    </message>
    <message>
        <source>The model file cannot be used. Install Tempera again.</source>
        <translation>模型文件无法使用。请重新安装 Tempera。</translation>
    </message>
    <message>
        <source>The adaptation was made with another version of the model, so the curves are shown without it. Press Adapt to make it anew.</source>
        <translation>该适应由另一版本的模型生成，因此曲线暂不使用它。请按“适应”重新生成。</translation>
    </message>
    <message>
        <source>This is not a Tempera project, or it is damaged. Open another one, or restore a backup.</source>
        <translation>这不是 Tempera 项目，或项目已损坏。请打开其他项目，或恢复备份。</translation>
    </message>
    <message>
        <source>This project was written by a newer version. Update Tempera; the file was not changed.</source>
        <translation>该项目由较新版本创建。请更新 Tempera；文件未被更改。</translation>
    </message>
    <message>
        <source>This project is open in another program. Close it there and try again.</source>
        <translation>该项目已在其他程序中打开。请先在那里关闭再重试。</translation>
    </message>
    <message>
        <source>The file cannot be written, and nothing was left half done. Check that the folder exists, is writable and has free space.</source>
        <translation>无法写入文件，且未留下不完整的内容。请检查文件夹是否存在、可写且有可用空间。</translation>
    </message>
    <message>
        <source>The recording is not where the project expects it. Choose Relink and point to the file.</source>
        <translation>录像不在项目记录的位置。请选择“重新关联”并指定该文件。</translation>
    </message>
    <message>
        <source>This is not the recording that was analysed: its content differs. Choose Relink and point to the original.</source>
        <translation>这不是已分析的录像：内容不同。请选择“重新关联”并指定原文件。</translation>
    </message>
    <message>
        <source>This cannot be done as it stands.</source>
        <translation>当前无法执行此操作。</translation>
    </message>
    <message>
        <source>It has changed in the meantime. Look at it again and repeat the change.</source>
        <translation>内容在此期间已有变化。请重新查看后再作更改。</translation>
    </message>
    <message>
        <source>An internal error. Please report it with the steps that led here.</source>
        <translation>内部错误。请连同操作步骤一并报告。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>No face was found: the face is left out of the curves.</source>
        <translation>未找到面部：曲线不含面部信息。</translation>
    </message>
    <message>
        <source>Nobody is heard speaking: the voice is left out of the curves.</source>
        <translation>未听到有人说话：曲线不含声音信息。</translation>
    </message>
    <message>
        <source>There is no picture: the face is left out of the curves.</source>
        <translation>没有画面：曲线不含面部信息。</translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>R%1</source>
        <translation>R%1</translation>
    </message>
    <message>
        <source>speaks for none</source>
        <translation>不支持任何情绪</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检视器</translation>
    </message>
    <message>
        <source>How mixed the emotions are here: 0 clear, 1 as mixed as can be</source>
        <translation>此处情绪的混杂程度：0 为明确，1 为最混杂</translation>
    </message>
    <message>
        <source>How much there is to judge from here: 0 nothing, 1 everything clear</source>
        <translation>此处可供判断的信息量：0 为没有，1 为完全清楚</translation>
    </message>
    <message>
        <source>Rules that fired</source>
        <translation>触发的规则</translation>
    </message>
    <message>
        <source>Each small curve is one condition of a rule; the mark is the value at the playhead.</source>
        <translation>每条小曲线是规则的一个条件；标记为播放位置处的值。</translation>
    </message>
    <message>
        <source>What the analysis says at the playhead appears here once it has got that far.</source>
        <translation>分析进行到播放位置后，结果显示在此处。</translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation>模糊度 %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>No evidence here: neither face nor voice nor words.</source>
        <translation>此处无证据：没有面部、声音或言语。</translation>
    </message>
    <message>
        <source>None of these fits well.</source>
        <translation>均不太符合。</translation>
    </message>
    <message>
        <source>None of these fits well; the nearest is %1 (%2).</source>
        <translation>均不太符合；最接近的是%1（%2）。</translation>
    </message>
    <message>
        <source>Both %1 (%2) and %3 (%4).</source>
        <translation>同时有%1（%2）和%3（%4）。</translation>
    </message>
    <message>
        <source>Mostly %1 (%2), with some %3.</source>
        <translation>以%1（%2）为主，带有一些%3。</translation>
    </message>
    <message>
        <source>Mostly %1 (%2).</source>
        <translation>以%1（%2）为主。</translation>
    </message>
    <message>
        <source>Only the face speaks here.</source>
        <translation>此处仅有面部信息。</translation>
    </message>
    <message>
        <source>The face speaks loudest.</source>
        <translation>面部最为明显。</translation>
    </message>
    <message>
        <source>Only the voice speaks here.</source>
        <translation>此处仅有声音信息。</translation>
    </message>
    <message>
        <source>The voice speaks loudest.</source>
        <translation>声音最为明显。</translation>
    </message>
    <message>
        <source>Only the words speak here.</source>
        <translation>此处仅有言语信息。</translation>
    </message>
    <message>
        <source>The words speak loudest.</source>
        <translation>言语最为明显。</translation>
    </message>
    <message>
        <source>Only the body speaks here.</source>
        <translation>此处仅有身体信息。</translation>
    </message>
    <message>
        <source>The body speaks loudest.</source>
        <translation>身体最为明显。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 −%2</source>
        <translation>%1 −%2</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing measured sets it apart in this recording.</source>
        <translation>在此录像中，测得的各项没有使它与众不同。</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>speech rate</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>share of speech</source>
        <translation>说话时间占比</translation>
    </message>
    <message>
        <source>mouth region contrast</source>
        <translation>嘴部区域对比度</translation>
    </message>
    <message>
        <source>brow region contrast</source>
        <translation>眉部区域对比度</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>skin conductance</source>
        <translation>皮肤电导</translation>
    </message>
    <message>
        <source>skin temperature</source>
        <translation>皮肤温度</translation>
    </message>
    <message>
        <source>by %1 semitones</source>
        <translation>相差 %1 个半音</translation>
    </message>
    <message>
        <source>by %1 dB</source>
        <translation>相差 %1 分贝</translation>
    </message>
    <message>
        <source>by %1 beats a minute</source>
        <translation>相差每分钟 %1 次</translation>
    </message>
    <message>
        <source>by %1 µS</source>
        <translation>相差 %1 µS</translation>
    </message>
    <message>
        <source>by %1 °C</source>
        <translation>相差 %1 °C</translation>
    </message>
    <message>
        <source>by %1 %</source>
        <comment>percent</comment>
        <translation>相差 %1%</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1较高</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1较低</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a difference and its size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>more often said: %1</source>
        <translation>更常说：%1</translation>
    </message>
    <message>
        <source>Where it fires: %1.</source>
        <translation>在它触发之处：%1。</translation>
    </message>
    <message>
        <source>by about %1 syllables a second</source>
        <translation>相差约每秒 %1 个音节</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Work in the background</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>停止此任务</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – stopping</source>
        <translation>%1 – 正在停止</translation>
    </message>
    <message>
        <source>%1 – %2 %, %3</source>
        <translation>%1 – %2%，%3</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Name of a new emotion</source>
        <translation>新情绪的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the emotion</source>
        <translation>添加该情绪</translation>
    </message>
    <message>
        <source>Rename, colour, key, remove</source>
        <translation>重命名、颜色、按键、移除</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n label(s)</source>
        <translation>
            <numerusform>%1，按键 %2，%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n label(s)</source>
        <translation>
            <numerusform>%1，%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1: tap for a moment, hold while playing for a span</source>
        <translation>按键 %1：轻按标注时刻，播放时按住标注区段</translation>
    </message>
    <message>
        <source>Click to label the playhead or the selection</source>
        <translation>单击可标注播放位置或所选区段</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name for %1:</source>
        <translation>%1的新名称：</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1的颜色</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove (in use by %n label(s))</source>
        <translation>
            <numerusform>移除（被 %n 个标注使用）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>更改为</translation>
    </message>
    <message>
        <source>Select this part</source>
        <translation>选择此区段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation>%1，%2 – %3</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Patients, visits and recordings</source>
        <translation>患者、就诊与录像</translation>
    </message>
    <message>
        <source>Add a recording…</source>
        <translation>添加录像…</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新关联…</translation>
    </message>
    <message>
        <source>%1 (synthetic)</source>
        <translation>%1（合成）</translation>
    </message>
    <message>
        <source>Made by a program; no person is shown.</source>
        <translation>由程序生成，不含真实人物。</translation>
    </message>
    <message>
        <source>Visit of %1</source>
        <translation>就诊日期 %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>时长 %1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tempera project (*.tempera)</source>
        <translation>Tempera 项目 (*.tempera)</translation>
    </message>
    <message>
        <source>Open a video or sound recording</source>
        <translation>打开视频或录音</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>录像 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Where is the recording now?</source>
        <translation>录像现在位于何处？</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>One frame back, one frame forward</source>
        <translation>后退一帧、前进一帧</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+左、Shift+右</translation>
    </message>
    <message>
        <source>One second back, one second forward</source>
        <translation>后退一秒、前进一秒</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation>到开头、到结尾</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 至 9</translation>
    </message>
    <message>
        <source>Label the moment at the playhead; hold the key while playing to label a span</source>
        <translation>标注播放位置处的时刻；播放时按住可标注区段</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ 和 ]</translation>
    </message>
    <message>
        <source>Start and end of the part that is repeated</source>
        <translation>循环区段的起点和终点</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Repeat on or off</source>
        <translation>开启或关闭循环</translation>
    </message>
    <message>
        <source>Comma, full stop</source>
        <translation>逗号、句号</translation>
    </message>
    <message>
        <source>Slower, faster (the pitch is kept)</source>
        <translation>减速、加速（音调不变）</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>开启或关闭声音</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete the selected labels</source>
        <translation>删除所选标注</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Adapt to the labels</source>
        <translation>根据标注适应</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>The next face is the patient&apos;s</source>
        <translation>将下一张面部设为患者</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z、Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>导出时间轴</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift, move along</source>
        <translation>以指针为中心缩放；按住 Shift 可平移</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Emotion curves from patient videos, learned from a few labels.</source>
        <translation>从患者视频得到的情绪曲线，仅需少量标注即可学习。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Tempera is free software under the GNU General Public License, version 3 or later. It comes with no warranty. It is built on:</source>
        <translation>Tempera 是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。其基于：</translation>
    </message>
    <message>
        <source>Qt, FFmpeg (LGPL)</source>
        <translation>Qt、FFmpeg (LGPL)</translation>
    </message>
    <message>
        <source>PyTorch (BSD), OpenCV (Apache 2.0), QCustomPlot (GPL)</source>
        <translation>PyTorch (BSD)、OpenCV (Apache 2.0)、QCustomPlot (GPL)</translation>
    </message>
    <message>
        <source>Lucide icons (ISC)</source>
        <translation>Lucide 图标 (ISC)</translation>
    </message>
    <message>
        <source>About Tempera</source>
        <translation>关于 Tempera</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>打开视频(&amp;V)…</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>打开项目(&amp;P)…</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Import &amp;labels…</source>
        <translation>导入标注(&amp;L)…</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>文字稿(&amp;T)…</translation>
    </message>
    <message>
        <source>Choose the transcript</source>
        <translation>选择文字稿</translation>
    </message>
    <message>
        <source>Transcripts (*.srt *.vtt)</source>
        <translation>文字稿 (*.srt *.vtt)</translation>
    </message>
    <message>
        <source>&amp;Body signals…</source>
        <translation>身体信号(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the body signals</source>
        <translation>选择身体信号</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Relin&amp;k recording…</source>
        <translation>重新关联录像(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>导出时间轴(&amp;E)…</translation>
    </message>
    <message>
        <source>Export se&amp;gments…</source>
        <translation>导出区段(&amp;G)…</translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation>导出区段</translation>
    </message>
    <message>
        <source>Export l&amp;abels…</source>
        <translation>导出标注(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Delete labels</source>
        <translation>删除标注(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all labels</source>
        <translation>全选标注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Adapt</source>
        <translation>适应(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next face is the patient&apos;s</source>
        <translation>下一张面部为患者(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play or pause	Space</source>
        <translation>播放或暂停(&amp;P)	空格键</translation>
    </message>
    <message>
        <source>One frame &amp;back	Left</source>
        <translation>后退一帧(&amp;B)	左</translation>
    </message>
    <message>
        <source>One frame &amp;forward	Right</source>
        <translation>前进一帧(&amp;F)	右</translation>
    </message>
    <message>
        <source>To the &amp;start	Home</source>
        <translation>到开头(&amp;S)	Home</translation>
    </message>
    <message>
        <source>To the &amp;end	End</source>
        <translation>到结尾(&amp;E)	End</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>循环(&amp;R)</translation>
    </message>
    <message>
        <source>Sound &amp;off</source>
        <translation>静音(&amp;O)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;D)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Arrange as at first</source>
        <translation>恢复初始布局(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Intended use</source>
        <translation>预期用途(&amp;I)</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>预期用途</translation>
    </message>
    <message>
        <source>&amp;About Tempera</source>
        <translation>关于 Tempera(&amp;A)</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新关联…</translation>
    </message>
    <message>
        <source>%1 – %2 – Tempera</source>
        <translation>%1 – %2 – Tempera</translation>
    </message>
    <message>
        <source>%1 – Tempera</source>
        <translation>%1 – Tempera</translation>
    </message>
    <message>
        <source>Tempera</source>
        <translation>Tempera</translation>
    </message>
    <message>
        <source>SQLite (public domain), libsodium (ISC), JSON for Modern C++ (MIT)</source>
        <translation>SQLite（公有领域）、libsodium (ISC)、JSON for Modern C++ (MIT)</translation>
    </message>
    <message>
        <source>&amp;Continue the analysis</source>
        <translation>继续分析(&amp;C)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>To the next moment that is worth labelling</source>
        <translation>跳到下一个值得标注的时刻</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Label the moment at the playhead with the emotion that is strongest there</source>
        <translation>用播放头处最强的情绪标注该时刻</translation>
    </message>
    <message>
        <source>Export r&amp;ules…</source>
        <translation>导出规则(&amp;U)…</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>Next &amp;suggested moment</source>
        <translation>下一个建议时刻(&amp;S)</translation>
    </message>
    <message>
        <source>Accept the strongest &amp;emotion</source>
        <translation>采纳最强的情绪(&amp;E)</translation>
    </message>
</context>
<context>
    <name>MembershipBars</name>
    <message>
        <source>Memberships</source>
        <translation>隶属度</translation>
    </message>
    <message>
        <source>%1 %2, between %3 and %4</source>
        <translation>%1 %2，介于 %3 与 %4 之间</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>MemoryBox</name>
    <message>
        <source>Start from earlier visits</source>
        <translation>从以往就诊出发</translation>
    </message>
    <message>
        <source>What was learned of this patient before is where Adapt begins</source>
        <translation>适应从以前学到的关于此人的内容开始</translation>
    </message>
    <message>
        <source>Forget earlier visits</source>
        <translation>忘记以往就诊</translation>
    </message>
    <message>
        <source>Nothing learned of this patient so far will be a start again. The curves of those visits stay as they are. Undo brings it back.</source>
        <translation>迄今学到的关于此人的内容不再作为起点。那些就诊的曲线保持不变。可用撤销恢复。</translation>
    </message>
    <message>
        <source>The adaptation in force started from: %1.</source>
        <translation>当前的适应始于：%1。</translation>
    </message>
    <message>
        <source>The adaptation in force did not start from an earlier visit.</source>
        <translation>当前的适应没有以以往就诊为起点。</translation>
    </message>
    <message>
        <source>a removed recording</source>
        <translation>已移除的录像</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>visit and its date</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>MinimapStrip</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>The whole recording; drag the frame to move the view</source>
        <translation>整段录像；拖动方框可移动视图</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Timeline and curves</source>
        <translation>时间轴与曲线</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Inspector at the playhead</source>
        <translation>播放位置检视器</translation>
    </message>
</context>
<context>
    <name>RulerStrip</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Drag to select a part; double click to clear the selection</source>
        <translation>拖动可选择区段；双击清除选择</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>What it is judged from</source>
        <translation>判断依据</translation>
    </message>
    <message>
        <source>face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>words</source>
        <translation>言语</translation>
    </message>
    <message>
        <source>body</source>
        <translation>身体</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>正在查找面部</translation>
    </message>
    <message>
        <source>Listening to the voice</source>
        <translation>正在分析声音</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>正在读取文字稿</translation>
    </message>
    <message>
        <source>Reading body signals</source>
        <translation>正在读取身体信号</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation>正在适应</translation>
    </message>
    <message>
        <source>Drawing curves</source>
        <translation>正在绘制曲线</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Tempera is an aid to a trained reader, not a diagnosis. A person reviews each result. It is not made for judging emotions at work or in schools.</source>
        <translation>Tempera 是供受训专业人员使用的辅助工具，并非诊断。每项结果均须由人复核。不适用于在工作场所或学校评判情绪。</translation>
    </message>
    <message>
        <source>Review a recording</source>
        <translation>审阅录像</translation>
    </message>
    <message>
        <source>Open a video, mark a few moments with the number keys, press Adapt, and read the whole session as emotion curves. You can also drop a file on this window.</source>
        <translation>打开视频，用数字键标注若干时刻，按“适应”，即可将整次会谈读作情绪曲线。也可将文件拖放到此窗口。</translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation>打开视频…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A short synthetic recording to try everything on</source>
        <translation>一段简短的合成录像，可用来试用各项功能</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>所有数据都保留在本机。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggested moments</source>
        <translation>建议的时刻</translation>
    </message>
    <message>
        <source>Worth labelling next</source>
        <translation>接下来值得标注</translation>
    </message>
    <message>
        <source>N goes to the next one; a number key labels it, Y accepts the strongest emotion.</source>
        <translation>N 跳到下一个；数字键标注它，Y 采纳最强的情绪。</translation>
    </message>
    <message>
        <source>mixed emotions</source>
        <translation>情绪混杂</translation>
    </message>
    <message>
        <source>unlike anything labelled</source>
        <translation>与已标注的都不同</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>%1: the emotions are mixed here</source>
        <translation>%1：此处情绪混杂</translation>
    </message>
    <message>
        <source>%1: unlike anything labelled so far</source>
        <translation>%1：与迄今标注的都不同</translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Pictures</source>
        <translation>画面</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1:%2 left</source>
        <translation>剩余 %1:%2</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>One frame back (Left arrow)</source>
        <translation>后退一帧（左方向键）</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停（空格键）</translation>
    </message>
    <message>
        <source>One frame forward (Right arrow)</source>
        <translation>前进一帧（右方向键）</translation>
    </message>
    <message>
        <source>Repeat the selection, or the whole recording (L)</source>
        <translation>循环所选区段或整段录像（L）</translation>
    </message>
    <message>
        <source>Speed, pitch kept (comma and full stop)</source>
        <translation>速度，音调不变（逗号和句号）</translation>
    </message>
    <message>
        <source>Sound on or off (M)</source>
        <translation>开启或关闭声音（M）</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>面部 %1</translation>
    </message>
    <message>
        <source>Synthetic sample</source>
        <translation>合成示例</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>仅有声音</translation>
    </message>
    <message>
        <source>Click: this face is the patient&apos;s</source>
        <translation>单击：将此面部设为患者</translation>
    </message>
</context>
<context>
    <name>WaveformStrip</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation>正在分析 %1</translation>
    </message>
    <message>
        <source>Labels can be set as soon as the file has been read.</source>
        <translation>读取文件后即可添加标注。</translation>
    </message>
    <message>
        <source>This emotion is still used by labels: change or delete those first.</source>
        <translation>该情绪仍被标注使用：请先更改或删除这些标注。</translation>
    </message>
    <message>
        <source>Labels imported from %1.</source>
        <translation>已从 %1 导入标注。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>The recording is still being analysed: adapt when that is done.</source>
        <translation>录像仍在分析中：完成后方可适应。</translation>
    </message>
    <message numerus="yes">
        <source>Adapting to %n label(s)</source>
        <translation>
            <numerusform>正在根据 %n 个标注适应</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>The recording is still being analysed: export when that is done.</source>
        <translation>录像仍在分析中：完成后方可导出。</translation>
    </message>
    <message>
        <source>Timeline exported to %1.</source>
        <translation>时间轴已导出到 %1。</translation>
    </message>
    <message>
        <source>Segments exported to %1.</source>
        <translation>区段已导出到 %1。</translation>
    </message>
    <message>
        <source>Labels exported to %1.</source>
        <translation>标注已导出到 %1。</translation>
    </message>
    <message>
        <source>The analysis was stopped. It can be continued from the Edit menu.</source>
        <translation>分析已停止。可从“编辑”菜单继续。</translation>
    </message>
    <message>
        <source>The adaptation had been made with another model. It was made again with this one, from the same labels.</source>
        <translation>此适应是用另一个模型做的。已用当前模型根据相同的标注重新做了一次。</translation>
    </message>
    <message>
        <source>There is no moment to suggest.</source>
        <translation>没有可建议的时刻。</translation>
    </message>
    <message>
        <source>The recording is still being analysed: suggestions come when that is done.</source>
        <translation>录像仍在分析中：完成后会有建议。</translation>
    </message>
    <message>
        <source>There is no evidence at the playhead: nothing to accept.</source>
        <translation>播放头处没有依据：无可采纳。</translation>
    </message>
    <message>
        <source>The rules are still being measured: export when the analysis is done.</source>
        <translation>规则仍在测量中：分析完成后再导出。</translation>
    </message>
    <message>
        <source>Rules exported to %1.</source>
        <translation>规则已导出到 %1。</translation>
    </message>
</context>
</TS>
