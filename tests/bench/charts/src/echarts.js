import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { start } from './echarts-common.js';

echarts.use([LineChart, GridComponent, LabelLayout, CanvasRenderer]);
start(echarts, 'canvas');
